/** Addresses of the pages of an assessment. */
export const pathOf = {
  home: (id: string) => `/a/${id}`,
  context: (id: string) => `/a/${id}/context`,
  section: (id: string, section: string) => `/a/${id}/d/${section}`,
  figures: (id: string) => `/a/${id}/figures`,
  review: (id: string) => `/a/${id}/review`,
  profile: (id: string) => `/a/${id}/profile`,
  roadmap: (id: string) => `/a/${id}/roadmap`,
  plan: (id: string) => `/a/${id}/plan`,
  downloads: (id: string) => `/a/${id}/downloads`,
  erasmusPlan: (id: string) => `/a/${id}/erasmus-plan`,
  rooms: (id: string) => `/a/${id}/rooms`,
  room: (id: string, cohort: string) => `/a/${id}/rooms/${cohort}`,
  device: (id: string) => `/a/${id}/device`,
  links: (id: string) => `/a/${id}/links`,
  /** Where a viewer reads, and where a respondent answers. */
  view: (id: string) => `/view/${id}`,
  check: (id: string) => `/check/${id}`,
} as const;
