/** Faults that a viewer may cause, as the page and the API see them. Whoever owns the parts causes them. */
package dev.streambook.recommender.serving.fault;
