package dev.streambook.engine.flume;

import dev.streambook.engine.flume.FlumeFile.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.flume.channel.DefaultChannelFactory;
import org.apache.flume.conf.Configurables;
import org.apache.flume.sink.DefaultSinkFactory;
import org.apache.flume.source.DefaultSourceFactory;

/**
 * Misspelt settings, which Flume passes over without a word.
 *
 * <p>Each component is configured once by itself, to see which settings it asks for. One that it does not ask for, and
 * that is spelled nearly like one which it asks for in vain, is a mistake. Others are let be: a component may read
 * settings in ways that cannot be seen.
 */
final class FlumeSpelling {

    /** What Flume itself reads of a component's settings. */
    private static final Set<String> OF_FLUME = Set.of("type", "channels", "channel", "selector", "interceptors");

    private final FlumeFile file;
    private final List<String> mistakes = new ArrayList<>();

    private FlumeSpelling(FlumeFile file) {
        this.file = file;
    }

    /** One sentence each; empty if there is none to be seen. The components' types must be known to be right. */
    static List<String> mistakes(FlumeFile file) {
        FlumeSpelling spelling = new FlumeSpelling(file);
        spelling.look(Kind.SOURCES, type -> new DefaultSourceFactory().create("spelling", type));
        spelling.look(Kind.CHANNELS, type -> new DefaultChannelFactory().create("spelling", type));
        spelling.look(Kind.SINKS, type -> new DefaultSinkFactory().create("spelling", type));
        return spelling.mistakes;
    }

    private void look(Kind kind, Function<String, Object> factory) {
        for (String name : file.listed(kind)) {
            Map<String, String> settings = file.context(kind, name).getParameters();
            String type = file.value(kind, name, "type");
            TrackedContext asked = ask(factory.apply(type), settings);
            for (String setting : settings.keySet()) {
                if (OF_FLUME.contains(setting.replaceFirst("[.].*", "")) || asked.was(setting)) {
                    continue;
                }
                asked.inVainLike(setting)
                        .ifPresent(meant -> mistakes.add(file.mistake(
                                file.key(kind, name, setting),
                                "is no setting of %s; did you mean %s?".formatted(type, meant))));
            }
        }
    }

    /** A component that refuses its settings is explained elsewhere; until then it has asked for some. */
    private static TrackedContext ask(Object component, Map<String, String> settings) {
        TrackedContext asked = new TrackedContext(settings);
        try {
            Configurables.configure(component, asked);
        } catch (RuntimeException | LinkageError refused) {
            return asked;
        }
        return asked;
    }
}
