/**
 * Where links to rooms and of prepared schools lead. A gateway may have written the fragment into the path or hung something
 * behind the letter.
 */
export const ROOM_LANDING = /^\/c(?![\w/-])/;
export const START_LANDING = /^\/s(?![\w/-])/;
