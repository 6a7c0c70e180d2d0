package dev.streambook.engine.flume;

import dev.streambook.engine.flume.FlumeFile.Kind;
import java.net.BindException;
import java.util.List;

/**
 * Why a component of an agent has not started.
 *
 * @param name of the component in the file
 */
record StartFailure(FlumeFile file, Kind kind, String name) {

    /** One sentence that names the setting to look at. */
    String reason(Throwable thrown) {
        String key = "%s.%s.%s".formatted(file.agent(), kind.key(), name);
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return file.mistake(
                        file.key(kind, name, "port"), "is taken; expected a free port; stop what listens there");
            }
            if (kind == Kind.CHANNELS && cause.getCause() == null) {
                return file.mistake(
                        blamed(key, cause.getMessage()), "keeps the channel from opening: " + cause.getMessage());
            }
        }
        return file.mistake(key, "did not start: " + thrown.getMessage());
    }

    /** The key of the file channel's setting that the message speaks of, or else the channel's own. */
    private String blamed(String key, String message) {
        if (message != null && message.contains("Usable space exhausted")) {
            return file.key(Kind.CHANNELS, name, "minimumRequiredSpace");
        }
        for (String setting : List.of("checkpointDir", "dataDirs")) {
            String folder = file.value(Kind.CHANNELS, name, setting);
            if (folder != null && message != null && message.contains(folder)) {
                return file.key(Kind.CHANNELS, name, setting);
            }
        }
        return key;
    }
}
