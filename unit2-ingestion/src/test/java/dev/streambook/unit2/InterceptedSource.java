package dev.streambook.unit2;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.flume.Channel;
import org.apache.flume.ChannelSelector;
import org.apache.flume.Context;
import org.apache.flume.Event;
import org.apache.flume.Transaction;
import org.apache.flume.channel.ChannelProcessor;
import org.apache.flume.channel.ChannelSelectorFactory;
import org.apache.flume.channel.MemoryChannel;

/**
 * What stands behind a source in an agent, and nothing else of it: Flume's own channel processor, which sends a batch
 * through the interceptors and then, by the selector, into memory channels.
 */
final class InterceptedSource {

    private final Map<String, Channel> channels = new TreeMap<>();
    private final ChannelProcessor processor;

    /**
     * @param selector as in an agent's file, without the part of the keys before {@code selector.}
     * @param interceptors the same, for instance {@code interceptors} and {@code interceptors.mask.type}
     */
    InterceptedSource(List<String> channelNames, Map<String, String> selector, Map<String, String> interceptors) {
        channelNames.forEach(name -> channels.put(name, channel(name)));
        ChannelSelector chosen = ChannelSelectorFactory.create(List.copyOf(channels.values()), selector);
        processor = new ChannelProcessor(chosen);
        processor.initialize();
        processor.configure(new Context(interceptors));
    }

    /** What a source does with the lines that it has read. */
    void put(List<Event> batch) {
        processor.processEventBatch(new ArrayList<>(batch));
    }

    /** The events that lie in a channel, oldest first; afterwards it is empty. */
    List<Event> drain(String channel) {
        Transaction transaction = channels.get(channel).getTransaction();
        transaction.begin();
        List<Event> events = Stream.generate(channels.get(channel)::take)
                .takeWhile(event -> event != null)
                .toList();
        transaction.commit();
        transaction.close();
        return events;
    }

    private static Channel channel(String name) {
        MemoryChannel channel = new MemoryChannel();
        channel.setName(name);
        channel.configure(new Context(Map.of("keep-alive", "0")));
        channel.start();
        return channel;
    }
}
