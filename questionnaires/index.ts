// Every version and every country, file by file: a new one is added here. `src/catalogue` reads this and nothing else does.
import fi from './countries/fi.json' with { type: 'json' };
import lt from './countries/lt.json' with { type: 'json' };
import neutral from './countries/neutral.json' with { type: 'json' };
import ka120 from './erasmus-plan/ka120-2026.json' with { type: 'json' };
import formEnglish from './erasmus-plan/texts/en.json' with { type: 'json' };
import actions from './vet-internationalisation/1.0.0/actions.json' with { type: 'json' };
import calendar from './vet-internationalisation/1.0.0/calendar.json' with { type: 'json' };
import cohorts from './vet-internationalisation/1.0.0/cohorts.json' with { type: 'json' };
import context from './vet-internationalisation/1.0.0/context.json' with { type: 'json' };
import alder from './vet-internationalisation/1.0.0/examples/alder.json' with { type: 'json' };
import birch from './vet-internationalisation/1.0.0/examples/birch.json' with { type: 'json' };
import cedar from './vet-internationalisation/1.0.0/examples/cedar.json' with { type: 'json' };
import indicators from './vet-internationalisation/1.0.0/indicators.json' with { type: 'json' };
import planning from './vet-internationalisation/1.0.0/planning.json' with { type: 'json' };
import questionnaire from './vet-internationalisation/1.0.0/questionnaire.json' with { type: 'json' };
import sampleCohort from './vet-internationalisation/1.0.0/sample-cohort.json' with { type: 'json' };
import schema from './vet-internationalisation/1.0.0/schema.json' with { type: 'json' };
import catalogueEnglish from './vet-internationalisation/1.0.0/texts/en.catalogue.json' with { type: 'json' };
import english from './vet-internationalisation/1.0.0/texts/en.json' with { type: 'json' };

/** Files by questionnaire and version. */
export const versions = {
  'vet-internationalisation': {
    '1.0.0': {
      questionnaire,
      schema,
      context,
      actions,
      indicators,
      calendar,
      planning,
      cohorts,
      texts: { en: english },
      catalogueTexts: { en: catalogueEnglish },
      examples: { alder, birch, cedar },
    },
  },
};

/** Made-up schools of a sample room, by questionnaire. */
export const sampleCohorts = { 'vet-internationalisation': sampleCohort };

/** Country files by code. */
export const countries = { fi, lt, neutral };

/** Forms of funders that a draft can be made for, newest first, with their words by language. */
export const forms = [{ template: ka120, texts: { en: formEnglish } }];
