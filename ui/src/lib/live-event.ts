/** What a change event says: that something happened, never what was found. The document describes no streams. */
export interface LiveEvent {
  seq: number;
  action: string;
  articleId: string;
  claimId: string;
  subjectId: string;
  actorId: string;
  actorName: string;
  at: string;
}
