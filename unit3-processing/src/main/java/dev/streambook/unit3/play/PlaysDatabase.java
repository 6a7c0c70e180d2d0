package dev.streambook.unit3.play;

import dev.streambook.unit3.JdbcBatchSink;
import dev.streambook.unit3.Outlet;
import dev.streambook.workbook.Answer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;

/** A database in memory with a table of plays, for as long as this JVM lives. */
final class PlaysDatabase {

    private final JdbcDataSource database = new JdbcDataSource();

    PlaysDatabase() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** Makes the tables where they are missing. */
    Outlet outlet() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists plays (id varchar)");
            statement.execute(JdbcBatchSink.CREATE_BATCHES);
        } catch (SQLException e) {
            throw new IllegalStateException("the database refuses its tables", e);
        }
        return Outlet.database("jdbc", Answer.reference(JdbcBatchSink.class).create(database, "many-sinks", "plays"));
    }

    /** The ids of the plays; none where there is no table. */
    Stream<String> ids() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet tables = connection.getMetaData().getTables(null, null, "PLAYS", null)) {
            Stream.Builder<String> ids = Stream.builder();
            if (tables.next()) {
                try (ResultSet rows = statement.executeQuery("select id from plays")) {
                    while (rows.next()) {
                        ids.add(rows.getString(1));
                    }
                }
            }
            return ids.build();
        } catch (SQLException e) {
            throw new IllegalStateException("the table plays cannot be read", e);
        }
    }
}
