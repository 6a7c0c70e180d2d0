/** Following a topic for as long as one lives, or reading it once up to its end. */
package dev.streambook.recommender.topics.follow;
