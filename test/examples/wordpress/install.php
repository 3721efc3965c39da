<?php
// A shop with a page that has a survey in its text, as somebody sets it up who answers WordPress's first questions.
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = $argv[1];
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Shop', 'owner', 'owner@example.org', true, '', wp_generate_password() );
update_option( 'WPLANG', '' );
foreach ( array( 'twentytwentythree', 'plain' ) as $theme ) {
	wp_insert_post(
		array(
			'post_type'    => 'page',
			'post_status'  => 'publish',
			'post_name'    => "with-$theme",
			'post_title'   => 'Your opinion',
			'post_content' => 'Before. [klankbord survey="short" values="order=1&quot;2"] After.',
		)
	);
}
switch_theme( $argv[2] );
