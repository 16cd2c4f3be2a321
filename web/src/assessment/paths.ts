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
  device: (id: string) => `/a/${id}/device`,
} as const;
