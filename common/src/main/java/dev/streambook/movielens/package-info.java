/** MovieLens ratings as events: three file formats, read as a stream and replayed by event time. */
package dev.streambook.movielens;
