/** Files that a process may leave at any moment, and that are whole all the same. */
package dev.streambook.recommender.files;
