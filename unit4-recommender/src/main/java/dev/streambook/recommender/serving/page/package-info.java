/** The live page: its snapshots, sent as events, and its assets. */
package dev.streambook.recommender.serving.page;
