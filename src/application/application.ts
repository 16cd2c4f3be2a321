import { fault } from '../domain/fault.ts';
import { addAction, readActions, removeAction, saveActions } from './actions.ts';
import { readAnswers, saveAnswers } from './answers.ts';
import { changeAssessment, readAssessment, removeAssessment, startAssessment } from './assessments.ts';
import { readFigures, saveFigures } from './indicators.ts';
import { exchangeLink, makeLink, previewLink, signOut } from './links.ts';
import type { Ports } from './ports.ts';
import {
  type DocumentRequest,
  type DocumentShelf,
  formsOf,
  latestVersion,
  listQuestionnaires,
  publishedDocument,
} from './questionnaires.ts';
import { readReport, reopen, submit } from './reports.ts';
import { keepRoadmap, readProfile, readRoadmap } from './roadmaps.ts';
import { hashOf } from './secrets.ts';
import type { Caller, Catalogue, Setting } from './setting.ts';

/** Everything the product does, for one set of ports. Every use case answers with its result or a `Fault`. */
export type Application = ReturnType<typeof createApplication>;

/** Puts the use cases together. */
export function createApplication(ports: Ports, catalogue: Catalogue) {
  const setting: Setting = { ports, catalogue };
  const shelf: DocumentShelf = new Map();
  const here = <Rest extends readonly unknown[], Result>(useCase: (setting: Setting, ...rest: Rest) => Result) => {
    return (...rest: Rest) => useCase(setting, ...rest);
  };
  return {
    questionnaires: {
      list: here(listQuestionnaires),
      latest: here(latestVersion),
      document: (request: DocumentRequest) => publishedDocument(setting, shelf, request),
      forms: formsOf,
      countries: () => catalogue.countries(),
      country: (code: string) =>
        catalogue.country(code) ?? fault('not-found', 'There are no facts for this country. Use `neutral`.'),
    },
    assessments: {
      start: here(startAssessment),
      read: here(readAssessment),
      change: here(changeAssessment),
      remove: here(removeAssessment),
    },
    answers: { read: here(readAnswers), save: here(saveAnswers) },
    actions: { read: here(readActions), save: here(saveActions), add: here(addAction), remove: here(removeAction) },
    indicators: { read: here(readFigures), save: here(saveFigures) },
    results: {
      profile: here(readProfile),
      roadmap: here(readRoadmap),
      keepRoadmap: here(keepRoadmap),
      submit: here(submit),
      reopen: here(reopen),
      report: here(readReport),
    },
    access: {
      callerOf: async (secret: string | undefined): Promise<Caller> => ({
        session: secret === undefined ? undefined : await hashOf(ports, 'session', secret),
      }),
      makeLink: here(makeLink),
      preview: here(previewLink),
      exchange: here(exchangeLink),
      signOut: here(signOut),
    },
    /** Resolves when the storage answers. */
    health: () => ports.assessments.ping(),
  };
}
