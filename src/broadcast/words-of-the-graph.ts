/** Of the graph of the Parties' nodes nobody is told; but its entries are named where somebody contests them. */
import { text } from './lines.ts';
import { uponLine, type WordsOf } from './words.ts';

type Kinds = 'SUBGRAPH_PROPOSED' | 'SUBGRAPH_ACCEPTED' | 'SUBGRAPH_REJECTED' | 'SUBGRAPH_RETIRED' | 'SUPERGRAPH_ROLLED_BACK';

export const wordsOfTheGraph: WordsOf<Kinds> = {
  SUBGRAPH_PROPOSED: {
    happened: {
      ru: 'Сторона предложила подключить свой узел к общему графу или изменить то, что он к нему добавляет.',
      kk: 'Тарап өз торабын ортақ графқа қосуды немесе ол қосатын деректерді өзгертуді ұсынды.',
      en: 'A Party has proposed that its node join the graph, or that what it adds be changed.',
    },
    receivedAs: 'receivedOn',
    details: (act) => [['node', act.name]],
    basis: () => [],
  },
  SUBGRAPH_ACCEPTED: {
    happened: {
      ru: 'Узел Стороны подключён к общему графу.',
      kk: 'Тараптың торабы ортақ графқа қосылды.',
      en: 'A Party’s node is in the graph.',
    },
    details: (act, language, about) => [['node', act.name], uponLine('entry', act.proposal, language, about)],
    basis: () => [],
  },
  SUBGRAPH_REJECTED: {
    happened: {
      ru: 'В подключении узла Стороны к общему графу отказано.',
      kk: 'Тараптың торабын ортақ графқа қосудан бас тартылды.',
      en: 'A proposal that a Party’s node join the graph has been rejected.',
    },
    details: (act, language, about) =>
      [['node', act.name], uponLine('entry', act.proposal, language, about), ['reason', act.reasons]],
    basis: () => [],
  },
  SUBGRAPH_RETIRED: {
    happened: {
      ru: 'Узел Стороны отключён от общего графа, либо предложение о нём отозвано.',
      kk: 'Тараптың торабы ортақ графтан ажыратылды немесе ол туралы ұсыныс кері қайтарылды.',
      en: 'A Party’s node is out of the graph, or its proposal is withdrawn.',
    },
    details: (act, language, about) =>
      [['node', act.name], uponLine('entry', act.proposal, language, about), ...text('reason', act.reason)],
    basis: () => [],
  },
  SUPERGRAPH_ROLLED_BACK: {
    happened: {
      ru: 'Общий граф возвращён к прежнему составу узлов.',
      kk: 'Ортақ граф тораптардың бұрынғы құрамына қайтарылды.',
      en: 'The graph is again what it was in an earlier version.',
    },
    details: (act) => [['graphVersion', String(act.version)], ...text('reason', act.reason)],
    basis: () => [],
  },
};
