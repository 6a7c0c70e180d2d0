/** Which films are liked together, counted as the likes arrive, and what that adds to a list of the model. */
package dev.streambook.recommender.similar;
