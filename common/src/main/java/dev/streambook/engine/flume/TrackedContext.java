package dev.streambook.engine.flume;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.flume.Context;

/** A component's settings that remember which of them it has asked for, and which it has asked for in vain. */
final class TrackedContext extends Context {

    private final Set<String> asked = new TreeSet<>();
    private final Set<String> prefixes = new TreeSet<>();
    private boolean readAsAWhole;

    TrackedContext(Map<String, String> settings) {
        super(settings);
    }

    /** Whether the component has asked for a setting, be it with all that begin as it does. */
    boolean was(String setting) {
        return readAsAWhole || asked.contains(setting) || prefixes.stream().anyMatch(setting::startsWith);
    }

    /** What the component asked for in vain and is spelled nearly like that; empty if there is none. */
    Optional<String> inVainLike(String setting) {
        String beginning = setting.substring(0, setting.indexOf('.') + 1);
        Optional<String> whole = asked.stream()
                .filter(name -> !super.containsKey(name) && isNear(name, setting))
                .findFirst();
        return whole.isPresent() || beginning.isEmpty()
                ? whole
                : prefixes.stream()
                        .filter(prefix -> super.getSubProperties(prefix).isEmpty() && isNear(prefix, beginning))
                        .findFirst()
                        .map(prefix -> prefix + setting.substring(beginning.length()));
    }

    private static boolean isNear(String name, String setting) {
        int limit = name.length() < 6 ? 1 : 2;
        return new LevenshteinDistance(limit).apply(name.toLowerCase(Locale.ROOT), setting.toLowerCase(Locale.ROOT))
                >= 0;
    }

    @Override
    public Map<String, String> getParameters() {
        readAsAWhole = true;
        return super.getParameters();
    }

    @Override
    public Map<String, String> getSubProperties(String prefix) {
        prefixes.add(prefix);
        return super.getSubProperties(prefix);
    }

    @Override
    public boolean containsKey(String key) {
        asked.add(key);
        return super.containsKey(key);
    }

    @Override
    public String getString(String key) {
        asked.add(key);
        return super.getString(key);
    }

    @Override
    public String getString(String key, String otherwise) {
        asked.add(key);
        return super.getString(key, otherwise);
    }

    @Override
    public Boolean getBoolean(String key) {
        asked.add(key);
        return super.getBoolean(key);
    }

    @Override
    public Boolean getBoolean(String key, Boolean otherwise) {
        asked.add(key);
        return super.getBoolean(key, otherwise);
    }

    @Override
    public Integer getInteger(String key) {
        asked.add(key);
        return super.getInteger(key);
    }

    @Override
    public Integer getInteger(String key, Integer otherwise) {
        asked.add(key);
        return super.getInteger(key, otherwise);
    }

    @Override
    public Long getLong(String key) {
        asked.add(key);
        return super.getLong(key);
    }

    @Override
    public Long getLong(String key, Long otherwise) {
        asked.add(key);
        return super.getLong(key, otherwise);
    }

    @Override
    public Float getFloat(String key) {
        asked.add(key);
        return super.getFloat(key);
    }

    @Override
    public Float getFloat(String key, Float otherwise) {
        asked.add(key);
        return super.getFloat(key, otherwise);
    }

    @Override
    public Double getDouble(String key) {
        asked.add(key);
        return super.getDouble(key);
    }

    @Override
    public Double getDouble(String key, Double otherwise) {
        asked.add(key);
        return super.getDouble(key, otherwise);
    }
}
