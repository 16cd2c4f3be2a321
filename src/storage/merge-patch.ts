/** An object of JSON values. */
type JsonObject = Readonly<Record<string, unknown>>;

/** Merges a patch as RFC 7396 says, as SQLite's `json_patch` does: null removes, objects merge, all else replaces. */
export function applyMergePatch<T extends JsonObject>(target: T, patch: JsonObject): T {
  const merged: Record<string, unknown> = { ...target };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = isObject(value) ? applyMergePatch(isObject(merged[key]) ? merged[key] : {}, value) : value;
  }
  return merged as T;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
