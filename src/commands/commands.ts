/**
 * The page of the ribbon's buttons. Each button opens the pane and says in its address what is wanted, so nothing runs
 * here: a runtime shared with the pane would empty Excel's undo list. Office waits for this page to say that it is ready.
 */
/// <reference types="office-js" />
void Office.onReady();
