package dev.streambook.unit2;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;

/**
 * A properties file for a Flume agent that takes lines over TCP and writes them into a Kafka topic, and that loses no line
 * which it has accepted. The answer is the file, {@code channel.properties}; what is to be written in it is the channel
 * {@value #CHANNEL}.
 *
 * <ul>
 *   <li>The agent is named {@value #AGENT}. What differs between machines comes from the environment.
 *   <li>A line that the source has answered with {@code OK} is delivered, whatever happens in between: the process
 *       may be stopped, it may be killed, the machine may lose its power, and Kafka may be away. It may be delivered twice, but only where a delivery was
 *       under way when the agent went down.
 *   <li>All that the channel stores lies in {@code ${env:STREAMBOOK_CHANNEL:-/var/streambook/channel}}, the folder of this
 *       channel alone: the checkpoint and the data in two folders of their own, whose names never change.
 *   <li>It has room for {@value #CAPACITY} events; one transaction may take or put {@value #LARGEST_BATCH} of them. A full
 *       channel refuses, after {@value #LONGEST_WAIT} seconds at most, and the sender keeps the line.
 *   <li>Of the disk it leaves {@code ${env:STREAMBOOK_SPARE:-104857600}} bytes free. Where there are fewer, it refuses to
 *       work, and what it holds stays as it is.
 * </ul>
 */
@Exercise(
        id = "2.3",
        title = "Channel durability",
        stars = 2,
        file = "channel.properties",
        partOf = "intake: the channels between the logs and Kafka")
@Promise(
        id = "survives-stop",
        says = "What is queued when the agent stops is delivered when it is back; twice only what was under way.",
        read = "stop-and-kill")
@Promise(
        id = "survives-kill",
        says = "What is queued when the agent is killed, or the machine loses its power, is delivered when it is back.",
        read = "stop-and-kill")
@Promise(
        id = "full-disk",
        says = "On a full disk the channel refuses to work and keeps what it has.",
        read = "a-full-disk")
@Promise(
        id = "own-folder",
        says = "A channel's folder is its own: all that it stores lies there, at every start in the same place.",
        read = "the-folders")
@Promise(
        id = "capacity",
        says = "There is room for 500,000 events, and 10,000 may move at once; a full channel refuses within 30 s.",
        read = "a-full-channel")
public interface ChannelAgent {

    /** The first part of every key in the file. */
    String AGENT = "keeper";

    /** The channel: the recommender's intake takes over all of its settings, once for good events and once for bad lines. */
    String CHANNEL = "queue";

    int CAPACITY = 500_000;

    int LARGEST_BATCH = 10_000;

    int LONGEST_WAIT = 30;
}
