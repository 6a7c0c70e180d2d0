/**
 * Finding the best films without scoring each of them. An index names the few films that can be among the best, and the
 * exercise 4.8 chooses from these. {@link dev.streambook.recommender.search.IndexedTopK} is the way in.
 */
package dev.streambook.recommender.search;
