package dev.streambook.recommender.live.part;

import dev.streambook.recommender.settings.SettingException;
import dev.streambook.recommender.settings.SettingsBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a part needs to run as a program of its own.
 *
 * @param instance its name among the instances of the same program
 * @param logs the folder of the log files
 * @param intake where the intake keeps positions and channels
 * @param rpcHost the address on which the intake takes batches by RPC
 * @param rpcPort its port
 * @param archive where Spark keeps the archive and its checkpoints
 * @param statistics where Spark keeps the statistics' checkpoint
 * @param deadLetters the folder of the dead letters
 */
public record ClusterSettings(
        String instance,
        Path logs,
        Path intake,
        String rpcHost,
        int rpcPort,
        Path archive,
        Path statistics,
        Path deadLetters) {

    static ClusterSettings read(SettingsBlock cluster) {
        String instance = cluster.text("instance");
        if (!instance.matches("[A-Za-z0-9._-]{1,64}")) {
            throw cluster.wrong(
                    "instance", "\"" + instance + "\"", "1 to 64 letters, digits, dots, hyphens and underscores");
        }
        return new ClusterSettings(
                instance,
                cluster.path("logs"),
                cluster.path("intake"),
                cluster.text("rpc-host"),
                cluster.whole("rpc-port", 1, 65_535),
                cluster.path("archive"),
                cluster.path("statistics"),
                cluster.path("dead-letters"));
    }

    /**
     * The folder, created if it is missing.
     *
     * @param key of its setting, for the message
     * @throws SettingException if it cannot be created or written to
     */
    public static Path usable(Path folder, String key) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new SettingException(
                    "cluster.%s is %s, which cannot be created (%s); expected a folder to write into; set cluster.%1$s"
                            .formatted(key, folder, e));
        }
        if (!Files.isWritable(folder)) {
            throw new SettingException(
                    "cluster.%s is %s; expected a folder to write into; set cluster.%1$s".formatted(key, folder));
        }
        return folder;
    }
}
