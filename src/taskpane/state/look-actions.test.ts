import { checked, settled } from '../../../test/harness/pane-stage.js';

describe('going through the findings', () => {
  test.each([
    [1, '在建!C6'],
    [-1, '新开工!F4'],
  ] as const)('after a finding was put right, step %i goes on from where it was', async (direction, place) => {
    const staged = await checked();
    await staged.pane.step(1);
    await staged.pane.step(1);
    expect(staged.host.revealed.at(-1)).toBe('在建!F4');
    staged.host.type('在建', 'F4', '区交通局');
    await settled();
    expect(staged.pane.store.getState().current).toBeNull();
    await staged.pane.step(direction);
    expect(staged.host.revealed.at(-1)).toBe(place);
  });

  test('a view that lies over the list is closed', async () => {
    const { pane } = await checked();
    pane.open({ kind: 'rule', rule: 'number-as-text' });
    await pane.step(1);
    expect(pane.store.getState().view).toBeNull();
  });

  test('next and previous follow the list, show the cell, and stop at its ends', async () => {
    const { host, pane } = await checked();
    await pane.step(1);
    await pane.step(1);
    await pane.step(1);
    await pane.step(1);
    await pane.step(-1);
    expect(host.revealed).toEqual(['新开工!F4', '在建!F4', '在建!C6', '在建!F4']);
  });

  test('they follow the filter', async () => {
    const { host, pane } = await checked();
    pane.search('在建');
    await pane.step(1);
    expect(host.revealed).toEqual(['在建!F4']);
  });

  test('a closed group opens', async () => {
    const { pane } = await checked();
    const [group] = pane.groups(pane.store.getState());
    pane.toggleGroup(group!.key);
    await pane.step(1);
    expect(pane.store.getState().closedGroups.size).toBe(0);
  });

  test('a cell that cannot be shown is told', async () => {
    const { host, pane } = await checked();
    host.refusals.reveal = [{ kind: 'missing', sheet: '新开工' }];
    await pane.step(1);
    expect(pane.store.getState().trouble).toMatchObject({ refusal: { kind: 'missing' } });
  });
});
