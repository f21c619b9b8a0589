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
      ru: 'Предложение об узле Стороны принято.',
      kk: 'Тараптың торабы туралы ұсыныс қабылданды.',
      en: 'A proposal of a Party’s node has been accepted.',
    },
    details: (act, language, about) => [['node', act.name], uponLine('entry', act.proposal, language, about)],
    basis: () => [],
  },
  SUBGRAPH_REJECTED: {
    happened: {
      ru: 'Предложение об узле Стороны отклонено; если узел подключён, он остаётся прежним.',
      kk: 'Тараптың торабы туралы ұсыныс қабылданбады; торап қосылған болса, ол бұрынғыша қалады.',
      en: 'A proposal of a Party’s node has been rejected; where the node is in the graph, it stays as it was.',
    },
    details: (act, language, about) =>
      [['node', act.name], uponLine('entry', act.proposal, language, about), ['reason', act.reasons]],
    basis: () => [],
  },
  SUBGRAPH_RETIRED: {
    happened: {
      ru: 'Узел Стороны исключён из общего графа, либо предложение о нём отозвано.',
      kk: 'Тараптың торабы ортақ графтан шығарылды немесе ол туралы ұсыныс кері қайтарып алынды.',
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
