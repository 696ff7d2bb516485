import type { Language } from '../../core/messages/language.js';
import type { ContractResult } from '../../hosts/contract/contract.js';

export interface SelfTestTexts {
  readonly title: string;
  readonly what: string;
  readonly start: string;
  readonly failed: string;
  readonly report: string;
  progress(done: number, of: number): string;
  done(results: readonly ContractResult[]): string;
}

function tally(results: readonly ContractResult[]): { held: number; broken: number; untried: number } {
  return {
    held: results.filter(({ held }) => held === true).length,
    broken: results.filter(({ held }) => held === false).length,
    untried: results.filter(({ held }) => held === null).length,
  };
}

export const SELF_TEST_TEXTS: Readonly<Record<Language, SelfTestTexts>> = {
  'zh-CN': {
    title: '自检',
    what: '在当前工作簿里新建几张名为 dispatch-self-test 的临时工作表，试一遍读、写、标记和撤回，最后删掉。请在空白工作簿里运行。结果可以复制，发给开发人员。',
    start: '开始自检',
    failed: '自检没有做完：程序出错。下面的文字请发给开发人员。',
    report: '自检结果（JSON）',
    progress: (done, of) => `正在检查 ${done}/${of}`,
    done: (results) => {
      const { held, broken, untried } = tally(results);
      return `通过 ${held} 项，不通过 ${broken} 项，没有条件试 ${untried} 项`;
    },
  },
  en: {
    title: 'Self-test',
    what: 'Makes a few temporary sheets named dispatch-self-test in the open workbook, tries reading, writing, marking and taking back, and deletes them. Please run it in an empty workbook. The result can be copied and sent to the developers.',
    start: 'Start the self-test',
    failed: 'The self-test did not finish: the program failed. Please send the text below to the developers.',
    report: 'Result of the self-test (JSON)',
    progress: (done, of) => `Checking ${done}/${of}`,
    done: (results) => {
      const { held, broken, untried } = tally(results);
      return `${held} held, ${broken} did not hold, ${untried} could not be tried`;
    },
  },
};
