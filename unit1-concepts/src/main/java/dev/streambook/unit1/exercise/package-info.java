/**
 * Yours: the stub of each exercise of unit 1, to be filled, and beside it what shows it at work.
 *
 * <p>It is one package because everything in it is a learner's, and nothing else is.
 */
package dev.streambook.unit1.exercise;
