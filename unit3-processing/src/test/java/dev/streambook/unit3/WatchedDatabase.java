package dev.streambook.unit3;

import dev.streambook.fault.CrashPoints;
import dev.streambook.fault.SimulatedCrash;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * A database seen from a process that may die: where a point throws {@link SimulatedCrash}, its connections break, and
 * the database takes back what they had not committed.
 */
public final class WatchedDatabase {

    /** Before a row is handed over, be it for a batch of statements or at once. */
    public static final String ROW = "a row is handed over";

    public static final String STATEMENT = "a statement has run";
    public static final String COMMIT = "a commit comes";
    public static final String COMMITTED = "a commit has been made";

    private final DataSource database;
    private final CrashPoints points;
    private int opened;
    private int open;
    private int waiting;
    private int mostWaiting;
    private int calls;
    private int failsAt = Integer.MAX_VALUE;
    private int failsUntil = Integer.MAX_VALUE;
    private boolean commitsAtClose;
    private boolean dead;

    WatchedDatabase(DataSource database, CrashPoints points) {
        this.database = database;
        this.points = points;
    }

    /** As some databases do: what is neither committed nor taken back when its connection is closed is committed. */
    WatchedDatabase committingAtClose() {
        commitsAtClose = true;
        return this;
    }

    /**
     * The network breaks at a call, and for all calls after it. Calls that fill in the values of a row do not count.
     *
     * @param call 1 for the first one
     */
    WatchedDatabase failingFrom(int call) {
        failsAt = call;
        return this;
    }

    /** One call fails, as in {@link #failingFrom}, and those after it work again. */
    WatchedDatabase failingOnceAt(int call) {
        failsUntil = call;
        return failingFrom(call);
    }

    /** Whether a call has come that was to fail. */
    boolean hasFailed() {
        return calls >= failsAt;
    }

    /** The most rows that waited in the driver for an {@code executeBatch}. */
    int mostWaiting() {
        return mostWaiting;
    }

    /** Connections that were opened. */
    int opened() {
        return opened;
    }

    /** Connections that were opened and not closed. */
    int open() {
        return open;
    }

    public DataSource source() {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = invoke(database, method, arguments);
            if (!(result instanceof Connection connection)) {
                return result;
            }
            opened++;
            open++;
            return watched(connection);
        });
    }

    private Connection watched(Connection connection) {
        boolean[] closed = {false};
        return proxy(Connection.class, (method, arguments) -> {
            String name = method.getName();
            if (name.equals("close") && !closed[0]) {
                closed[0] = true;
                open--;
                if (commitsAtClose && !connection.getAutoCommit()) {
                    connection.commit();
                }
            }
            if (dead && name.equals("rollback")) {
                return null; // the database has done it
            }
            requireAlive(name);
            requireNetwork(name);
            if (name.equals("commit")) {
                at(COMMIT, connection);
            }
            Object result = invoke(connection, method, arguments);
            if (name.equals("commit")) {
                at(COMMITTED, connection);
            }
            return result instanceof Statement statement
                    ? watched(statement, connection, arguments == null ? "" : String.valueOf(arguments[0]))
                    : result;
        });
    }

    private Statement watched(Statement statement, Connection connection, String sql) {
        boolean ofPlays = sql.toLowerCase(Locale.ROOT).contains("plays");
        Call call = (method, arguments) -> {
            String name = method.getName();
            requireAlive(name);
            boolean runs = name.startsWith("execute");
            if (runs) {
                requireNetwork(name);
            }
            count(name);
            if (ofPlays && (name.equals("addBatch") || runs && !name.endsWith("Batch"))) {
                at(ROW, connection);
            }
            Object result = invoke(statement, method, arguments);
            if (runs) {
                at(STATEMENT, connection);
            }
            return result;
        };
        return statement instanceof PreparedStatement
                ? proxy(PreparedStatement.class, call)
                : proxy(Statement.class, call);
    }

    private void at(String point, Connection connection) throws SQLException {
        try {
            points.reached(point);
        } catch (SimulatedCrash crash) {
            dead = true;
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            connection.close();
            throw crash;
        }
    }

    /** Closing is allowed to the dead: it is what try-with-resources does on the way out. */
    private void requireAlive(String method) throws SQLException {
        if (dead && !method.equals("close")) {
            throw new SQLNonTransientConnectionException("the process is dead");
        }
    }

    private void requireNetwork(String method) throws SQLException {
        if (!method.equals("close") && ++calls >= failsAt && calls <= failsUntil) {
            throw new SQLNonTransientConnectionException("the network is down");
        }
    }

    private void count(String method) {
        waiting = method.equals("addBatch") ? waiting + 1 : method.equals("executeBatch") ? 0 : waiting;
        mostWaiting = Math.max(mostWaiting, waiting);
    }

    private interface Call {
        Object of(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                WatchedDatabase.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.of(method, arguments)));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
