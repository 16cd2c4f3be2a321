/** The words of one questionnaire version in one language (`texts/<lang>.json`). Ids of `Questionnaire` are the keys. */
export interface Texts {
  readonly language: string;
  readonly questionnaire: { readonly title: string; readonly introduction: string; readonly method: string };
  /** Level names, 0 to 4, and one sentence each. */
  readonly levels: readonly { readonly name: string; readonly meaning: string }[];
  readonly dimensions: Readonly<Record<string, { readonly name: string; readonly description: string }>>;
  readonly items: Readonly<Record<string, ItemTexts>>;
  readonly conditions: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly scopes: Readonly<Record<string, { readonly name: string; readonly description: string }>>;
  readonly standards: Readonly<Record<string, string>>;
  readonly eqavet: Readonly<Record<string, string>>;
  readonly context: Readonly<
    Record<
      string,
      {
        readonly label: string;
        readonly help?: string;
        readonly unit?: string;
        readonly options?: Readonly<Record<string, string>>;
      }
    >
  >;
  readonly checks: Readonly<Record<string, string>>;
  readonly presets: Readonly<Record<string, string>>;
  readonly priorities: Readonly<Record<string, string>>;
  /** Words around the short checks, where the version has any. */
  readonly shortChecks?: ShortCheckTexts;
}

/** The four answers from no to yes, what to say when one cannot know, and the words of each check. */
export interface ShortCheckTexts {
  readonly answers: readonly string[];
  readonly unknown: string;
  readonly checks: Readonly<
    Record<
      string,
      { readonly name: string; readonly lead: string /** Leads to the further questions. */; readonly more?: string }
    >
  >;
}

/** The words of one item. */
export interface ItemTexts {
  readonly title: string;
  readonly stem: string;
  /** Described levels, 0 to 4. */
  readonly levels: readonly string[];
  readonly evidence: string;
  /** Wording for other respondent roles. */
  readonly wording?: Readonly<Record<string, string>>;
}

/** The words of the catalogue, needed from the roadmap on (`texts/<lang>.catalogue.json`). */
export interface CatalogueTexts {
  readonly language: string;
  readonly actions: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly what: string;
        readonly success: string;
        /** What the smallest version leaves out, for an action that has one. */
        readonly minimum?: string;
        readonly resources: readonly string[];
        readonly source: readonly string[];
      }
    >
  >;
  readonly indicators: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly definition: string;
        readonly notes?: string;
        readonly unit: string;
        readonly target: string;
        readonly counts: Readonly<Record<string, string>>;
        readonly parts: Readonly<Record<string, string>>;
        readonly presets: Readonly<Record<string, string>>;
      }
    >
  >;
  readonly costBands: Readonly<Record<string, string>>;
  readonly calls: Readonly<Record<string, string>>;
  readonly events: Readonly<Record<string, string>>;
  readonly terms: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, string>>;
  /** Web addresses of resources by their name, where one is known. */
  readonly links?: Readonly<Record<string, string>>;
}
