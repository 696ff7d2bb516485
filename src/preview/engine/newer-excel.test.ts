/** Batches no pinned office.js can make yet: notes came with ExcelApi 1.18, after its last version on npm. */
import { PreviewEngine } from './engine.js';
import type { BatchResponse } from './wire.js';
import { Workbook } from '../../grid/model/workbook.js';

const ADD_NOTE = {
  Actions: [
    { Id: 1, ActionType: 1, Name: '', ObjectPathId: 4 },
    { Id: 2, ActionType: 2, Name: '', ObjectPathId: 4, QueryInfo: { Select: ['content', 'authorName'] } },
    { Id: 3, ActionType: 3, Name: 'GetCount', ObjectPathId: 3, ArgumentInfo: { Arguments: [] } },
  ],
  ObjectPaths: {
    1: { Id: 1, ObjectPathType: 1, Name: '' },
    2: { Id: 2, ObjectPathType: 3, Name: 'GetActiveCell', ParentObjectPathId: 1, ArgumentInfo: { Arguments: [] } },
    3: { Id: 3, ObjectPathType: 4, Name: 'Notes', ParentObjectPathId: 1 },
    4: {
      Id: 4,
      ObjectPathType: 3,
      Name: 'Add',
      ParentObjectPathId: 3,
      ArgumentInfo: { Arguments: [2, '总投资为空'], ReferencedObjectPathIds: [2, 0] },
    },
  },
};

async function addNote(excelApi: string): Promise<{ workbook: Workbook; answer: BatchResponse }> {
  const workbook = new Workbook();
  workbook.addSheet('清单');
  const engine = new PreviewEngine(workbook, { excelApi });
  return { workbook, answer: JSON.parse(await engine.answer(JSON.stringify(ADD_NOTE))) as BatchResponse };
}

test('an Excel with ExcelApi 1.18 has notes', async () => {
  const { workbook, answer } = await addNote('1.18');
  expect(answer.Results.map(({ Value }) => Value)).toEqual([{}, { Content: '总投资为空', AuthorName: 'Preview' }, 1]);
  expect(workbook.activeSheet.notes).toMatchObject([{ row: 0, column: 0, content: '总投资为空' }]);
});

test('one with ExcelApi 1.14 does not know them', async () => {
  const { workbook, answer } = await addNote('1.14');
  expect(answer.Error?.Code).toBe('ApiNotFound');
  expect(workbook.activeSheet.notes).toEqual([]);
});
