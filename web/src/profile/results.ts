import type { Figures } from '../../../src/domain/indicators.ts';
import type { MaturityProfile } from '../../../src/domain/profile.ts';
import type { Level, Questionnaire } from '../../../src/domain/questionnaire.ts';
import type { CatalogueTexts } from '../../../src/domain/texts.ts';
import type { Names } from './names.ts';

/** Everything the view of a maturity profile reads. */
export interface Results {
  readonly questionnaire: Questionnaire;
  readonly names: Names;
  readonly catalogueTexts: CatalogueTexts;
  readonly profile: MaturityProfile;
  /** The level the school aims at. */
  readonly target: Level;
  readonly figures: Figures;
  /** Name of the scope that was answered, for instance "Quick scan". */
  readonly scopeName: string;
}
