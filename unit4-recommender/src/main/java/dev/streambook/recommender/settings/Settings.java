package dev.streambook.recommender.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigUtil;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * All settings of the recommender by their keys, such as {@code training.rank}. {@code reference.conf} holds every key
 * with its default and says what it means; a key that is not in that file does not exist.
 */
public final class Settings {

    /** Everything in {@code reference.conf} stands below this name. */
    private static final String ROOT = "streambook";

    private final Config config;
    private final Map<String, String> options;

    private Settings(Config config, Map<String, String> options) {
        this.config = config;
        this.options = options;
    }

    /** What {@code reference.conf} says and nothing else. */
    public static Settings defaults() {
        return new Settings(
                ConfigFactory.parseResources("reference.conf").resolve().getConfig(ROOT), Map.of());
    }

    /** From the command line, system properties, the environment, {@code application.conf} and {@code reference.conf}. */
    public static Settings load(Map<String, String> set) {
        return load(set, Map.of());
    }

    /**
     * The same, with some of {@code set} given by options of their own.
     *
     * @param set values by key
     * @param options by key, the option that gave the value, such as {@code --port}
     * @throws SettingException if a key does not exist, or a source of settings cannot be read
     */
    public static Settings load(Map<String, String> set, Map<String, String> options) {
        Set<String> known = defaults().values().keySet();
        set.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw new SettingException("unknown setting %s; did you mean %s?".formatted(key, nearest(key, known)));
        });
        try {
            Config all = ConfigFactory.parseMap(set)
                    .atPath(ROOT)
                    .withFallback(ConfigFactory.load())
                    .resolve()
                    .getConfig(ROOT);
            return new Settings(all, options);
        } catch (ConfigException e) {
            throw new SettingException("the configuration cannot be read: " + e.getMessage());
        }
    }

    /** Every key with its value as text, in the order of the keys. */
    public Map<String, String> values() {
        return config.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> String.join(".", ConfigUtil.splitPath(entry.getKey())),
                        entry -> entry.getValue().unwrapped().toString(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** The settings of one part, such as {@code trending}. */
    public SettingsBlock block(String name) {
        return new SettingsBlock(config, name, options);
    }

    private static String nearest(String key, Set<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .min((one, other) -> Integer.compare(distance.apply(key, one), distance.apply(key, other)))
                .orElseThrow();
    }
}
