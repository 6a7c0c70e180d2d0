package dev.streambook.engine.flume;

import dev.streambook.engine.flume.FlumeFile.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flume.Channel;
import org.apache.flume.ChannelSelector;
import org.apache.flume.Context;
import org.apache.flume.Sink;
import org.apache.flume.Source;
import org.apache.flume.channel.ChannelProcessor;
import org.apache.flume.channel.ChannelSelectorFactory;
import org.apache.flume.channel.DefaultChannelFactory;
import org.apache.flume.conf.BatchSizeSupported;
import org.apache.flume.conf.Configurables;
import org.apache.flume.conf.FlumeConfiguration;
import org.apache.flume.conf.TransactionCapacitySupported;
import org.apache.flume.node.AbstractConfigurationProvider;
import org.apache.flume.node.MaterializedConfiguration;
import org.apache.flume.sink.DefaultSinkFactory;
import org.apache.flume.source.DefaultSourceFactory;

/**
 * Makes an agent's components with Flume's own code, and finds out why one is not among them.
 *
 * <p>Flume tells the reason only to its log. So a component that it left out is configured once more by itself, and what it
 * throws then is the reason.
 */
final class FlumeComponents extends AbstractConfigurationProvider {

    private final FlumeFile file;

    FlumeComponents(FlumeFile file) {
        super(file.agent());
        this.file = file;
    }

    @Override
    protected FlumeConfiguration getFlumeConfiguration() {
        return new FlumeConfiguration(file.settings());
    }

    /** @throws FlumeMistakeException if a source, channel or sink that the file lists is not there */
    MaterializedConfiguration make() {
        MaterializedConfiguration made = ask();
        List<String> mistakes = new ArrayList<>();
        for (String channel : file.listed(Kind.CHANNELS)) {
            // a channel also goes when all its users have gone; then they are the mistake
            if (!made.getChannels().containsKey(channel)) {
                explain(mistakes, Kind.CHANNELS, channel, () -> configureChannel(channel));
            }
        }
        for (String source : file.listed(Kind.SOURCES)) {
            if (!made.getSourceRunners().containsKey(source)) {
                explain(mistakes, Kind.SOURCES, source, () -> configureSource(source));
            }
        }
        for (String sink : file.listed(Kind.SINKS)) {
            if (!made.getSinkRunners().containsKey(sink) && !isGrouped(sink, made)) {
                explain(mistakes, Kind.SINKS, sink, () -> configureSink(sink));
            }
        }
        if (mistakes.isEmpty()) {
            return made;
        }
        throw new FlumeMistakeException(mistakes);
    }

    /** Flume leaves out what throws an exception; a class that lacks another one throws an error. */
    private MaterializedConfiguration ask() {
        try {
            return getConfiguration();
        } catch (LinkageError e) {
            throw new FlumeMistakeException(
                    List.of("%s: a class of agent %s cannot be loaded: %s"
                            .formatted(file.file().getFileName(), file.agent(), e)),
                    e);
        }
    }

    private boolean isGrouped(String sink, MaterializedConfiguration made) {
        return file.listed(Kind.SINKGROUPS).stream()
                .filter(group ->
                        file.words(file.key(Kind.SINKGROUPS, group, "sinks")).contains(sink))
                .anyMatch(made.getSinkRunners()::containsKey);
    }

    private void explain(List<String> mistakes, Kind kind, String name, Runnable configuration) {
        String key = "%s.%s.%s".formatted(file.agent(), kind.key(), name);
        try {
            configuration.run();
        } catch (RuntimeException | LinkageError e) {
            mistakes.add(file.mistake(key, "cannot be configured: " + withCause(e)));
            return;
        }
        if (kind != Kind.CHANNELS) {
            mistakes.add(
                    file.mistake(key, "was left out by Flume, which logs why at level ERROR: -Dstreambook.log=INFO"));
        }
    }

    private static String withCause(Throwable e) {
        return e.getCause() == null ? e.getMessage() : "%s (%s)".formatted(e.getMessage(), e.getCause());
    }

    private Channel configureChannel(String name) {
        Channel channel = new DefaultChannelFactory().create(name, file.value(Kind.CHANNELS, name, "type"));
        channel.setName(name);
        Configurables.configure(channel, file.context(Kind.CHANNELS, name));
        return channel;
    }

    private void configureSource(String name) {
        Context context = file.context(Kind.SOURCES, name);
        Source source = new DefaultSourceFactory().create(name, file.value(Kind.SOURCES, name, "type"));
        Configurables.configure(source, context);
        List<Channel> channels = new ArrayList<>();
        for (String channel : file.words(file.key(Kind.SOURCES, name, "channels"))) {
            channels.add(configureChannel(channel));
            requireRoom(source, "batch size of the source", channel, channels.get(channels.size() - 1));
        }
        Map<String, String> selecting = context.getSubProperties("selector.");
        ChannelSelector selector = ChannelSelectorFactory.create(channels, selecting);
        Configurables.configure(new ChannelProcessor(selector), context);
    }

    private void configureSink(String name) {
        Sink sink = new DefaultSinkFactory().create(name, file.value(Kind.SINKS, name, "type"));
        Configurables.configure(sink, file.context(Kind.SINKS, name));
        String channel = file.value(Kind.SINKS, name, "channel");
        requireRoom(sink, "batch size of the sink", channel, configureChannel(channel));
    }

    private static void requireRoom(Object user, String what, String name, Channel channel) {
        if (user instanceof BatchSizeSupported batches
                && channel instanceof TransactionCapacitySupported transactions
                && batches.getBatchSize() > transactions.getTransactionCapacity()) {
            throw new IllegalArgumentException(
                    "the %s is %d; expected at most the transactionCapacity of channel %s, %d"
                            .formatted(what, batches.getBatchSize(), name, transactions.getTransactionCapacity()));
        }
    }
}
