package review

import "linecheck/models/store"

// ArticleQuery asks for a page of articles. It and the types below are the
// store's, named here so that callers need not reach it.
type ArticleQuery = store.ArticleQuery

// ArticleRow is an article in a list.
type ArticleRow = store.ArticleRow

// QueueRow is a claim in a list over articles.
type QueueRow = store.QueueRow

// View names a list of claims that wait for somebody.
type View = store.View
