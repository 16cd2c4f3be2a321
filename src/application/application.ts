import { fault } from '../domain/fault.ts';
import { addAction, readActions, removeAction, saveActions } from './actions.ts';
import { readAnswers, saveAnswers } from './answers.ts';
import { changeAssessment, readAssessment, removeAssessment, startAssessment } from './assessments.ts';
import { answerCheck, leaveCheck, readCheck } from './checks.ts';
import { addFromBundle, removeFromBundle } from './cohorts/bundles.ts';
import { offerContact, readOwnRoom } from './cohorts/matches.ts';
import { joinRoom, leaveRoom, listMemberships, previewRoom } from './cohorts/memberships.ts';
import { readRoomContent, readSchools, writeNote } from './cohorts/room-content.ts';
import {
  exchangeRoomLink,
  listRoomLinks,
  makeRoomLink,
  previewRoomLink,
  replaceRoomLink,
  revokeRoomLink,
} from './cohorts/room-links.ts';
import { closeRoomRound, openRoomRound, publishRelease } from './cohorts/room-rounds.ts';
import { changeRoom, createRoom, listRooms, removeRoom } from './cohorts/rooms.ts';
import { prepareStarts, previewStart, removeStart, startByLink } from './cohorts/starts.ts';
import { exchangeLink, previewLink, signOut } from './entering.ts';
import { readFileMaterial } from './files.ts';
import { readFigures, saveFigures } from './indicators.ts';
import { listEvents, listLinks, makeLink, replaceLink, revokeLink } from './links.ts';
import type { Ports } from './ports.ts';
import {
  type DocumentRequest,
  type DocumentShelf,
  formsOf,
  latestVersion,
  listQuestionnaires,
  publishedDocument,
} from './questionnaires.ts';
import { previewRefresh, refreshLink } from './refreshing.ts';
import { readReport, reopen, submit } from './reports.ts';
import { keepRoadmap, readProfile, readRoadmap } from './roadmaps.ts';
import { closeCheckRound, openCheckRound, readCheckRounds } from './rounds.ts';
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
      files: here(readFileMaterial),
    },
    cohorts: {
      list: here(listRooms),
      create: here(createRoom),
      content: here(readRoomContent),
      change: here(changeRoom),
      remove: here(removeRoom),
      schools: here(readSchools),
      addFromBundle: here(addFromBundle),
      removeFromBundle: here(removeFromBundle),
      note: here(writeNote),
      links: here(listRoomLinks),
      makeLink: here(makeRoomLink),
      revokeLink: here(revokeRoomLink),
      replaceLink: here(replaceRoomLink),
      previewLink: here(previewRoomLink),
      exchange: here(exchangeRoomLink),
      prepare: here(prepareStarts),
      removeStart: here(removeStart),
      previewStart: here(previewStart),
      start: here(startByLink),
      openRound: here(openRoomRound),
      closeRound: here(closeRoomRound),
      publish: here(publishRelease),
      previewRoom: here(previewRoom),
      memberships: here(listMemberships),
      join: here(joinRoom),
      leave: here(leaveRoom),
      ownRoom: here(readOwnRoom),
      offerContact: here(offerContact),
    },
    access: {
      callerOf: async (secret: string | undefined): Promise<Caller> => ({
        session: secret === undefined ? undefined : await hashOf(ports, 'session', secret),
      }),
      preview: here(previewLink),
      exchange: here(exchangeLink),
      signOut: here(signOut),
    },
    links: {
      list: here(listLinks),
      make: here(makeLink),
      replace: here(replaceLink),
      revoke: here(revokeLink),
      previewRefresh: here(previewRefresh),
      refresh: here(refreshLink),
      events: here(listEvents),
    },
    rounds: {
      read: here(readCheckRounds),
      open: here(openCheckRound),
      close: here(closeCheckRound),
      check: here(readCheck),
      answer: here(answerCheck),
      leave: here(leaveCheck),
    },
    /** Resolves when the storage answers. */
    health: () => ports.assessments.ping(),
  };
}
