/** Faults on purpose in the running program: what may be caused, one at a time, and how the stages come back from it. */
package dev.streambook.recommender.live.fault;
