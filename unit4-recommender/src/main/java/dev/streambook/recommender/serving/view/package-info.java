/** What the topics say, kept ready for answers: user vectors, trends, similar films, plays, the catalogue, the audit. */
package dev.streambook.recommender.serving.view;
