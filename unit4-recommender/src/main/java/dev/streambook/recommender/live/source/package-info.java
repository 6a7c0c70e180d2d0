/** Where events come from: an invented audience or a MovieLens data set, written into log files. */
package dev.streambook.recommender.live.source;
