/**
 * How each part reads its own settings: one block of {@code reference.conf}, every value checked before an engine starts.
 * Defaults stand in that file only.
 */
package dev.streambook.recommender.settings;
