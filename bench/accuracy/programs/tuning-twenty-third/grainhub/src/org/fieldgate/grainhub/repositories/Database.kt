package org.fieldgate.grainhub.repositories

import com.zaxxer.hikari.HikariConfig
import com.zaxxer.hikari.HikariDataSource
import org.springframework.jdbc.core.JdbcTemplate
import org.springframework.jdbc.datasource.DataSourceTransactionManager
import org.springframework.transaction.support.TransactionTemplate

class Database {
    val source = HikariDataSource(
        HikariConfig().apply {
            jdbcUrl = "jdbc:h2:mem:grain;DB_CLOSE_DELAY=-1"
            maximumPoolSize = 2
            connectionTimeout = 300
        },
    )
    val jdbc = JdbcTemplate(source)
    val transactions = TransactionTemplate(DataSourceTransactionManager(source))

    init {
        jdbc.execute("create table if not exists farms (id bigint primary key, name varchar(40) not null unique, iban varchar(34), manager varchar(40))")
        jdbc.execute("create table if not exists deliveries (id bigint auto_increment primary key, farm bigint references farms(id), crop varchar(10), kilos int check (kilos > 0))")
        jdbc.update("insert into farms values (1, 'Hof Linde', null, null), (2, 'Hof Eiche', 'DE02120300000000202051', 'Anke')")
        jdbc.update("insert into deliveries (farm, crop, kilos) values (1, 'WHEAT', 12000), (2, 'RYE', 9000)")
    }
}
