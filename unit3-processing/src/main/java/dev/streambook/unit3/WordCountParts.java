package dev.streambook.unit3;

import org.apache.storm.topology.IRichBolt;
import org.apache.storm.topology.IRichSpout;

/**
 * The components of the word count, ready to be wired by 3.1.
 *
 * @param lines emits lines on its default stream, and at the end of the day one tuple on {@link WordCountTopology#END}
 * @param split emits the words of a line, field {@link WordCountTopology#WORD}
 * @param count counts words; at the end of the day it emits all that it has counted, as word and count
 * @param ranking takes words with their counts and sorts them
 * @param tasks how many tasks split and count have each, 2 or more
 */
public record WordCountParts(IRichSpout lines, IRichBolt split, IRichBolt count, IRichBolt ranking, int tasks) {}
