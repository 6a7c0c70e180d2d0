/** Does it help? Recommenders side by side on one stream of ratings: in the order of time, and by a split in time. */
package dev.streambook.recommender.quality;
