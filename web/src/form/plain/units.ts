import { createContext, useContext } from 'react';

/** Units of number fields by path, for instance `days a year`. */
export const UnitsContext = createContext<Readonly<Record<string, string | undefined>>>({});

/** The unit of a field, if it has one. */
export function useUnit(path: string): string | undefined {
  return useContext(UnitsContext)[path];
}
