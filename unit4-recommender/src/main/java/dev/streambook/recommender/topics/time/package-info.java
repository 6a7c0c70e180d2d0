/** The stream's own time, and how little one event can do to it. */
package dev.streambook.recommender.topics.time;
