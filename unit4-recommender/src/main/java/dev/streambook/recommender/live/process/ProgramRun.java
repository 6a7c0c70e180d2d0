package dev.streambook.recommender.live.process;

/**
 * One run of a program.
 *
 * @param shutdown ends what the run has started
 * @param console tells the user what happens
 */
public record ProgramRun(Shutdown shutdown, Console console) {}
