/** What any long-running program needs: a console, a work folder, signals, an orderly end, and checks before the start. */
package dev.streambook.recommender.live.process;
