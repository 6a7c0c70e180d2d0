package dev.streambook.unit2;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;

/**
 * A properties file for a Flume agent that follows the log files of an application and writes each line into a Kafka
 * topic. The answer is the file, {@code tail.properties}; what is to be written in it is the source {@value #SOURCE}.
 *
 * <ul>
 *   <li>The agent is named {@value #AGENT}. What differs between machines comes from the environment:
 *       {@code ${env:STREAMBOOK_LOGS:-/var/streambook/logs}} is the folder of the logs,
 *       {@code ${env:STREAMBOOK_STATE:-/var/streambook/tail}} the folder for what the agent wants to know after a restart.
 *       Several agents may run on one machine, each with two folders of its own; what one of them keeps lies in its
 *       folder and nowhere else.
 *   <li>The logs are the files whose names end in {@code .jsonl}, and no others. The application appends to them,
 *       sooner or later begins the next one, and may rename an old one or empty it. Ended ones are put away under a name
 *       that ends in {@code .jsonl.old}, once they have been read.
 *   <li>Each line of a log becomes one event, and its body is the line without the line break. That holds for what lay
 *       there before the agent's first start, too, and for what is written while it is down.
 *   <li>This is about the source. The channel between it and Kafka is in memory: what it holds when the process ends is
 *       lost, although its lines count as read (2.3).
 *   <li>Two things may bring a line a second time, and nothing else. After a kill, the lines come again that were read
 *       since the position was last written down. And a log that has got another name, still one that ends in
 *       {@code .jsonl}, is a new file to Flume: its lines come again, all of them, once for each name.
 * </ul>
 *
 * <p>Flume's source for this asks the file system for inode numbers, which Windows does not have. There the agent reads
 * whole files instead, by the source {@code spool}, which the environment turns on and which is given:
 * {@code STREAMBOOK_SOURCES=spool}.
 */
@Exercise(
        id = "2.2",
        title = "Tail without loss",
        stars = 2,
        file = "tail.properties",
        partOf = "intake: the source that follows the logs")
@Promise(id = "from-the-start", says = "What lay there before the first start arrives, too.", read = "where-it-begins")
@Promise(
        id = "restart",
        says =
                "At a restart the source loses no line and repeats none; after a kill it repeats what was read since the last note.",
        read = "the-position-file")
@Promise(id = "position-file", says = "What an agent has read it notes in its own folder.", read = "the-position-file")
@Promise(id = "archived", says = "A log that has been put away is not read again.", read = "names-and-inodes")
@Promise(
        id = "logs-only",
        says = "A log's name ends in .jsonl, with its dot, and no other file is read.",
        read = "names-and-inodes")
@Promise(
        id = "renamed",
        says = "A log that is renamed is read to its end, under its new name.",
        read = "names-and-inodes")
public interface TailAgent {

    /** The first part of every key in the file. */
    String AGENT = "tailer";

    /** The source: the recommender's intake takes over all of its settings but {@code channels}. */
    String SOURCE = "tail";
}
