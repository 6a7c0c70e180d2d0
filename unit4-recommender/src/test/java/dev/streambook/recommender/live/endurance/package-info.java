/** Long runs of the live program: one without a fault and many with a sudden end. Started by the profile {@code bench}. */
package dev.streambook.recommender.live.endurance;
