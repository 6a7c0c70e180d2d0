package dev.streambook.docs;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.storage.internals.log.LogConfig;
import org.apache.spark.internal.config.ConfigEntry;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.storm.utils.Utils;

/**
 * What the engines on the class path have as defaults. Scopes: {@code kafka.producer}, {@code kafka.consumer},
 * {@code kafka.broker}, {@code kafka.topic}, {@code storm}, {@code spark}, {@code spark.als}, and for settings that an engine keeps in a constant
 * {@code constant:<class>.<field>}, as Flume does.
 */
final class EngineDefaults {

    private static final String CONSTANT = "constant:";

    private EngineDefaults() {}

    /**
     * The default as text: a class by its simple name, a list with commas, null as the empty text.
     *
     * @throws IllegalArgumentException if there is no such scope or the engine has no such setting
     */
    static String of(String scope, String name) {
        if (scope.startsWith(CONSTANT)) {
            return text(constant(scope.substring(CONSTANT.length())));
        }
        return switch (scope) {
            case "kafka.producer" -> kafka(ProducerConfig.configDef(), name);
            case "kafka.consumer" -> kafka(ConsumerConfig.configDef(), name);
            case "kafka.broker" -> kafka(KafkaConfig.configDef(), name);
            case "kafka.topic" -> kafka(LogConfig.configDefCopy(), name);
            case "storm" -> text(known(Utils.readDefaultConfig(), name));
            case "spark" -> spark(name);
            case "spark.als" -> sparkAls(name);
            default ->
                throw new IllegalArgumentException(
                        "the scope is " + scope
                                + "; expected kafka.producer, kafka.consumer, kafka.broker, kafka.topic, storm, spark, spark.als or constant:<class>.<field>");
        };
    }

    private static String kafka(ConfigDef definition, String name) {
        Object value = known(definition.configKeys(), name).defaultValue;
        if (value == ConfigDef.NO_DEFAULT_VALUE) {
            throw new IllegalArgumentException("Kafka has no default for " + name);
        }
        return text(value);
    }

    private static String spark(String name) {
        SQLConf.get(); // registers its entries
        ConfigEntry<?> entry = ConfigEntry.findEntry(name);
        if (entry == null) {
            throw new IllegalArgumentException("Spark has no setting " + name);
        }
        return entry.defaultValueString();
    }

    private static String sparkAls(String name) {
        ALS als = new ALS();
        return text(als.getOrDefault(als.getParam(name)));
    }

    private static Object constant(String path) {
        int dot = path.lastIndexOf('.');
        try {
            Field field = Class.forName(path.substring(0, dot)).getDeclaredField(path.substring(dot + 1));
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no constant " + path, e);
        }
    }

    private static <T> T known(Map<String, T> settings, String name) {
        T value = settings.get(name);
        if (value == null && !settings.containsKey(name)) {
            throw new IllegalArgumentException("the engine has no setting " + name);
        }
        return value;
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(EngineDefaults::text).collect(Collectors.joining(","));
        }
        if (value instanceof Class<?> type) {
            return type.getSimpleName();
        }
        return Objects.toString(value, "");
    }
}
