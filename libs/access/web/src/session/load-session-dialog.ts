/** The dialogs about the end of a session: fetched once somebody is signed in, so that the first page is lighter. */
export const loadSessionDialog = () => import('./session-dialog').then((file) => file.SessionDialog);
