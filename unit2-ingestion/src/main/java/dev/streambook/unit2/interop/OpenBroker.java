package dev.streambook.unit2.interop;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.KafkaBrokerOptions;
import dev.streambook.workbook.Answer;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A broker on a port that you know, for clients of any language, and an {@link Intake} that says what became of each
 * record they write: docs/unit2/your-own-tools.md. Loopback only; its data are deleted at the end.
 */
public final class OpenBroker implements AutoCloseable {

    /** Where Kafka clients look if they are told nothing else. */
    public static final int USUAL_PORT = 9092;

    private static final int HIGHEST_PORT = 65_535;
    private static final int PARTITIONS = 2;

    private final KafkaBroker broker;
    private final Intake intake;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Future<?> reading;

    private OpenBroker(KafkaBroker broker, Intake intake) {
        this.broker = broker;
        this.intake = intake;
        this.reading = thread.submit(() -> intake.run(stopped::get));
    }

    /**
     * Starts the broker, makes the topics of {@link IntakeNames#ofThePage}, and reads from then on.
     *
     * @param port 0 takes a free one
     * @throws IllegalStateException if the port is taken
     */
    public static OpenBroker start(int port, Consumer<String> out) {
        IntakeNames names = IntakeNames.ofThePage();
        KafkaBroker broker = KafkaBroker.start(KafkaBrokerOptions.defaults().withPort(port));
        broker.createTopic(names.topic(), PARTITIONS);
        broker.createTopic(names.good(), PARTITIONS);
        broker.createTopic(names.deadLetters(), 1);
        return new OpenBroker(broker, new Intake(broker.bootstrapServers(), names, Answer::yoursWhereSolved, out));
    }

    /** Such as {@code 127.0.0.1:9092}. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public void close() throws InterruptedException, ExecutionException {
        stopped.set(true);
        try {
            reading.get();
        } finally {
            thread.shutdown();
            intake.close();
            broker.close();
        }
    }

    /** @param arguments the port, or nothing for {@value #USUAL_PORT} */
    public static void main(String[] arguments) throws Exception {
        int port = arguments.length == 0 ? USUAL_PORT : port(arguments[0]);
        IntakeNames names = IntakeNames.ofThePage();
        try (OpenBroker open = start(port, System.out::println)) {
            System.out.printf(
                    "Kafka listens on %s. Write to %s, read %s and %s. Enter ends it and deletes all.%n",
                    open.bootstrapServers(), names.topic(), names.good(), names.deadLetters());
            System.in.read(); // also the end of whoever started us ends this
        }
        System.exit(0);
    }

    private static int port(String text) {
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException("port is \"%s\"; expected a whole number from 0 to %d; 0 takes a free one"
                .formatted(text, HIGHEST_PORT));
    }
}
